/** What the set-up has to tell a person goes to standard error, Vietnamese first; standard output is the job's. */
export function say(vietnamese, english) {
  process.stderr.write(`${vietnamese}\n${english}\n`)
}

/** Ends the run with a sentence instead of a stack trace. */
export function fail(vietnamese, english) {
  say(`\n${vietnamese}`, `${english}\n`)
  process.exit(1)
}
