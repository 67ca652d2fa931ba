/** The repository at GitHub that an address of git means. */

const URLS = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]*@)?(?:www\.)?github\.com(?::\d+)?\/(.+)$/i;
/** GitHub answers to ssh on port 443 under another name. */
const SSH_ON_443 = /^ssh:\/\/(?:[^@/]*@)?ssh\.github\.com(?::\d+)?\/(.+)$/i;
/** Also with a suffix, as people name the host in their settings of ssh for a second account: github.com-work. */
const SCP = /^(?:[^@/]+@)?(?:www\.)?github\.com(?:-[\w-]+)?:(.+)$/i;
const BARE = /^(?:www\.)?github\.com\/(.+)$/i;
/** What GitHub shows below the front page of a repository. */
const PAGE =
  /^([^/]+\/[^/]+)\/(?:tree|blob|commits?|pulls?|issues|actions|settings|releases|wiki|projects|security)(?:\/.*)?$/;

/** `owner/name` of any address of a repository at GitHub; undefined for every other. */
export function githubRepository(address: string): string | undefined {
  const path = [URLS, SSH_ON_443, SCP, BARE].map((pattern) => pattern.exec(address.trim())?.[1]).find(Boolean);
  return path
    ?.replace(/[?#].*$/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(PAGE, '$1')
    .replace(/\.git$/i, '');
}
