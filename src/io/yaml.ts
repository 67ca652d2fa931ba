/** The parser of YAML: a file of its own in the bundle, loaded when an answers file is no JSON. */
export { load } from 'js-yaml';
