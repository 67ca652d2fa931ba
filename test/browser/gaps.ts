/** What Lighthouse finds because an emulator serves the page, not CloudFront: audit and reason. */
export const causedByEmulator: ReadonlyMap<string, string> = new Map<string, string>([]);
