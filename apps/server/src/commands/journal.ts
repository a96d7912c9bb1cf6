import { fstatSync } from 'node:fs'

/**
 * Whether what is written to a stream goes to systemd's journal, which keeps it and which others read, too.
 * `JOURNAL_STREAM` alone does not say so: what a service starts inherits it with another output (systemd.exec(5)).
 */
export function goesToJournal(
  stream: number,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const named = environment['JOURNAL_STREAM']
  if (named === undefined) return false
  try {
    const { dev, ino } = fstatSync(stream, { bigint: true })
    return named === `${dev}:${ino}`
  } catch {
    return false
  }
}
