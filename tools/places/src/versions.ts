import { codeCorrections, communesBefore } from './before.ts'
import { cell, facts } from './facts.ts'
import { packageTables, text } from './package-tables.ts'
import { looseKey } from './tidy-name.ts'

export const REFORM = '2025-07-01'

/** A unit between two days; `-` is an open side. `tail` is what the table says after the name. */
export type Version = {
  readonly code: string
  readonly full: string
  readonly parent: string
  readonly from: string
  readonly to: string
  readonly tail: string
}

type Change = {
  readonly code: string
  readonly day: string
  readonly before: string
  readonly after: string
}

/** Every unit of the table with its days. */
export function versions(): Version[] {
  const changes = facts('changes.tsv', 5).map((row) => ({
    code: cell(row, 0),
    day: cell(row, 1),
    before: cell(row, 2),
    after: cell(row, 3),
  }))
  return [...unitsBefore(), ...unitsNow()].flatMap((unit) => withChanges(unit, changes))
}

function unitsBefore(): Version[] {
  const days = { from: '-', to: REFORM }
  const spellings = new Map(facts('spellings.tsv', 2).map((row) => [cell(row, 0), cell(row, 1)]))
  const spelled = (code: string) => (spellings.has(code) ? `~${spellings.get(code)}` : '')
  const provinces = facts('provinces-before.tsv', 3).map((row) => {
    const code = cell(row, 0)
    const tail = became(code, [cell(row, 2)])
    return { ...days, code, full: cell(row, 1), parent: '', tail }
  })
  const districts = facts('districts-before.tsv', 4).map((row) => {
    const code = cell(row, 0)
    const tail = spelled(code) + (row[3] === '' ? '' : became(code, [cell(row, 3)]))
    return { ...days, code, full: cell(row, 1), parent: cell(row, 2), tail }
  })
  const communes = communesBefore(packageTables().ward_mappings).map((commune) => {
    const { code, full, district: parent } = commune
    const tail = spelled(code) + became(code, commune.successors)
    return { ...days, code, full, parent, tail }
  })
  return [...provinces, ...districts, ...communes]
}

function unitsNow(): Version[] {
  const { provinces, wards } = packageTables()
  const rightCodes = codeCorrections()
  const days = { from: REFORM, to: '-', tail: '' }
  return [
    ...provinces.map((row) => {
      const city = text(row, 'place_type').startsWith('Thành phố')
      const name = text(row, 'name').replace(/^Thành phố /, '')
      const full = `${city ? 'Thành phố' : 'Tỉnh'} ${name}`
      return { ...days, code: text(row, 'province_code'), full, parent: '' }
    }),
    ...wards.map((row) => {
      const given = text(row, 'ward_code')
      const code = rightCodes.get(given) ?? given
      return { ...days, code, full: text(row, 'name'), parent: text(row, 'province_code') }
    }),
  ].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
}

function became(code: string, successors: readonly string[]): string {
  return successors.length === 1 && successors[0] === code ? '=' : `>${successors.join(',')}`
}

/** Cuts a unit at the days its type or name changed. The package may know either side of a change. */
function withChanges(unit: Version, changes: readonly Change[]): Version[] {
  const own = changes
    .filter(({ code, day }) => code === unit.code && within(unit, day))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const parts: Version[] = []
  let rest = unit
  for (const { day, before, after } of own) {
    if (![before, after].some((name) => looseKey(name) === looseKey(rest.full))) {
      throw new Error(`changes.tsv speaks of ${before} or ${after}, but it is ${rest.full}`)
    }
    parts.push({ ...rest, full: before, to: day, tail: '=' })
    rest = { ...rest, full: after, from: day }
  }
  return [...parts, rest]
}

function within({ from, to }: Version, day: string): boolean {
  return (from === '-' || from < day) && (to === '-' || day < to)
}
