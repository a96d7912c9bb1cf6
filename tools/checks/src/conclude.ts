/** Prints what a check found and sets the exit code: 0 when nothing is wrong, else 1. */
export function conclude(clean: string, findings: readonly string[]): void {
  for (const finding of findings) console.error(finding)
  console.log(findings.length === 0 ? clean : `${findings.length} found`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
