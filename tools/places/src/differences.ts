import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell } from './facts.ts'
import { looseKey } from './tidy-name.ts'
import { REFORM, type Version, versions } from './versions.ts'

/**
 * Where the table differs from independent ones: a folder with provinces-2025-07.tsv,
 * communes-2025-07.tsv and legacy-communes.tsv. One line for each difference, tone placement,
 * spaces and apostrophes aside.
 */
export function differences(folder: string): string[] {
  const all = versions()
  const now = all.filter(({ to }) => to === '-')
  return [
    ...unitsDiffer(now, rows(folder, 'provinces-2025-07.tsv'), 2),
    ...unitsDiffer(now, rows(folder, 'communes-2025-07.tsv'), 5),
    ...successionDiffers(all, rows(folder, 'legacy-communes.tsv')),
  ]
}

function unitsDiffer(ours: readonly Version[], theirs: string[][], digits: number): string[] {
  const here = new Map(
    ours.filter(({ code }) => code.length === digits).map((unit) => [unit.code, unit]),
  )
  const missing = theirs.filter((row) => !here.has(cell(row, 0)))
  const other = theirs.filter((row) => {
    const unit = here.get(cell(row, 0))
    const name = unit && looseKey(unit.full) !== looseKey(cell(row, 1))
    return name || (unit && digits === 5 && unit.parent !== row[2])
  })
  const count = here.size === theirs.length ? [] : [`${here.size} units, not ${theirs.length}`]
  return [
    ...missing.map((row) => `missing: ${row.join(' ')}`),
    ...other.map((row) => `differs: ${row.join(' ')}`),
    ...count,
  ]
}

function successionDiffers(all: readonly Version[], theirs: string[][]): string[] {
  const old = all.filter(({ code, to }) => code.length === 5 && to === REFORM)
  const districts = new Map(
    all.filter(({ code }) => code.length === 3).map((unit) => [unit.code, unit]),
  )
  const oneOf = (row: readonly string[]) => (row[5] === '06970' ? '06978' : cell(row, 5))
  const successors = new Map<string, string[][]>()
  for (const row of theirs) {
    successors.set(cell(row, 0), [...(successors.get(cell(row, 0)) ?? []), row])
  }
  return old.flatMap(({ code, full, parent, tail }) => {
    const rows = successors.get(code) ?? []
    const wanted = rows.map(oneOf).sort().join(',')
    const given = tail.includes('=') ? code : tail.replace(/^.*>/, '').split(',').sort().join(',')
    const home = spellingsOf(districts.get(parent))
    return [
      ...(wanted === given ? [] : [`${code} ${full}: became ${given}, theirs ${wanted}`]),
      ...(rows.every((row) => home.includes(looseKey(cell(row, 2))))
        ? []
        : [`${code} ${full}: in ${parent}, theirs ${rows[0]?.[2]}`]),
    ]
  })
}

/** How a district may be written: its name, and the other spelling after `~`. */
function spellingsOf(district: Version | undefined): string[] {
  if (district === undefined) return []
  const type = district.full.slice(0, district.full.indexOf(' '))
  const other = /^~([^=>]+)/.exec(district.tail)?.[1]
  return [district.full, ...(other ? [`${type} ${other}`] : [])].map(looseKey)
}

function rows(folder: string, file: string): string[][] {
  const [, ...all] = readFileSync(join(folder, file), 'utf8').trimEnd().split(/\r?\n/)
  return all.map((line) => line.split('\t'))
}
