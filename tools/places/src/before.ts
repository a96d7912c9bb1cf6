import { cell, facts } from './facts.ts'
import { type Row, text } from './package-tables.ts'
import { looseKey } from './tidy-name.ts'

/** A commune of before 2025-07-01: code, name with type, code of its district, codes it became. */
export type CommuneBefore = {
  readonly code: string
  readonly full: string
  readonly district: string
  readonly successors: readonly string[]
}

/**
 * The communes of 2025-06-30. Rows without an old code are names from earlier mergers; nearly half
 * of them point to codes that do not exist, so all are left out.
 */
export function communesBefore(mappings: readonly Row[]): CommuneBefore[] {
  const corrections = facts('corrections.tsv', 5)
  const districtCode = districtByName()
  const divided = new Map(facts('divided.tsv', 2).map((row) => [cell(row, 0), cell(row, 1)]))
  const fromPackage = mappings
    .filter((row) => (row['old_ward_code'] ?? '') !== '')
    .map((row) => {
      const code = text(row, 'old_ward_code')
      const one = corrected(corrections, code, text(row, 'new_ward_code'))
      const successors = divided.get(code)?.split(' ') ?? [one]
      if (!successors.includes(one)) throw new Error(`${code}: divided.tsv leaves out ${one}`)
      const place = [text(row, 'old_province_name'), text(row, 'old_district_name')] as const
      return {
        code,
        full: text(row, 'old_ward_name'),
        district: districtCode(...correctedDistrict(corrections, place)),
        successors,
      }
    })
  const added = corrections
    .filter((row) => row[0] === 'commune')
    .map((row) => {
      const [district = '', province = ''] = cell(row, 3).split(', ')
      const code = cell(row, 1)
      const of = districtCode(province, district)
      return { code, full: cell(row, 2), district: of, successors: [code] }
    })
  return [...fromPackage, ...added].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The codes that are right today, by the codes the package gives. */
export function codeCorrections(): ReadonlyMap<string, string> {
  const rows = facts('corrections.tsv', 5).filter((row) => row[0] === 'code')
  return new Map(rows.map((row) => [cell(row, 2), cell(row, 3)]))
}

function corrected(corrections: readonly string[][], code: string, given: string): string {
  const wrong = corrections.find((row) => row[0] === 'successor' && row[1] === code)
  if (wrong && cell(wrong, 2) !== given) throw new Error(`${code}: the package was put right`)
  const stale = corrections.find((row) => row[0] === 'code' && row[2] === given)
  return (wrong ?? stale)?.[3] ?? given
}

function correctedDistrict(
  corrections: readonly string[][],
  [province, district]: readonly [string, string],
): readonly [string, string] {
  const row = corrections.find(
    (row) => row[0] === 'district' && row[1] === province && row[2] === district,
  )
  return [province, row?.[3] ?? district]
}

function districtByName(): (province: string, district: string) => string {
  const provinces = new Map(facts('provinces-before.tsv', 3).map((row) => [row[0], cell(row, 1)]))
  const codes = new Map(
    facts('districts-before.tsv', 4).map((row) => [
      looseKey(`${provinces.get(row[2])}/${cell(row, 1)}`),
      cell(row, 0),
    ]),
  )
  return (province, district) => {
    const code = codes.get(looseKey(`${province}/${district}`))
    if (code === undefined) throw new Error(`no district ${district} in ${province}`)
    return code
  }
}
