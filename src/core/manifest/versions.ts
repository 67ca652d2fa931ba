/** Order of versions such as `0.2.0` or `6.40`. A pre-release comes before its release. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  const at = [0, 1, 2].find((index) => a.numbers[index] !== b.numbers[index]);
  if (at !== undefined) return a.numbers[at]! - b.numbers[at]!;
  if (a.pre === b.pre) return 0;
  if (a.pre === '' || b.pre === '') return a.pre === '' ? 1 : -1;
  return a.pre < b.pre ? -1 : 1;
}

export function isVersion(text: string): boolean {
  return /^\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(text);
}

function parts(version: string): { readonly numbers: readonly number[]; readonly pre: string } {
  const [release = '', pre = ''] = version.replace(/\+.*/, '').split(/-(.*)/s);
  const [major = 0, minor = 0, patch = 0] = release.split('.').map(Number);
  return { numbers: [major, minor, patch], pre };
}
