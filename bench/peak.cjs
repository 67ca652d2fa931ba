// Loaded into a measured process: writes down its highest resident memory, in KiB, as it ends.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PRODGRADE_BENCH_PEAK, String(process.resourceUsage().maxRSS)),
);
