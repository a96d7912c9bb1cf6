import { typeAndName } from './unit-name.ts'
import type { Version } from './versions.ts'

/**
 * The lines of the generated table. `@from/to` says the days (to excluded, `-` open) of the units
 * below it, `^code` the unit they belong to. A unit is its code, the letter of its type, its name;
 * then `~` and another spelling, and what it became: `>` codes, or `=` for its own code again.
 */
export function lines(versions: readonly Version[]): string[] {
  const sorted = versions.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
  const out: string[] = []
  let days = ''
  let parent = ''
  for (const version of sorted) {
    const { from, to, code, full, tail } = version
    if (`@${from}/${to}` !== days) {
      days = `@${from}/${to}`
      parent = ''
      out.push(days)
    }
    if (version.parent !== parent) {
      parent = version.parent
      out.push(`^${parent}`)
    }
    out.push(code + typeAndName(full) + tail)
  }
  return out
}

function keyOf({ from, to, parent, code }: Version): string {
  return [from, to, String(code.length), parent, code].join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
