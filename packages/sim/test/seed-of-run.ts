const WITHOUT_HISTORY = 20_261_122

/**
 * Where a run's seeds begin: `CHO40_SIM_SEED`, which `npm test` takes from the committed tree so that
 * each commit explores other markets, or a number of its own where nothing is said.
 */
export function seedOfRun(): number {
  const said = process.env['CHO40_SIM_SEED']
  return said !== undefined && /^\d{1,10}$/.test(said) ? Number(said) : WITHOUT_HISTORY
}
