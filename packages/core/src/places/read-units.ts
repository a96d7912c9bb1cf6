import { invariant, type MarketDay, marketDay } from '@cho40/values'
import { levelOfCode, type Unit, type UnitId } from './unit.ts'
import { typeOfLetter } from './unit-type.ts'

/** Code, type, name, other spelling, and what it became: `=` its own code again, or codes. */
const LINE = /^(\d+)([a-z])([^~=>]+)(?:~([^=>]+))?(?:(=)|>([\d,]+))?$/

type Units = {
  readonly units: readonly Unit[]
  readonly became: ReadonlyMap<Unit, string>
}

/** Reads the generated table; its form is described at its head. */
export function readUnits(table: string): Units {
  const units: Unit[] = []
  const became = new Map<Unit, string>()
  let days: Days = readDays('@-/-')
  let parentCode: string | null = null
  for (const line of table.split('\n')) {
    if (line.startsWith('@')) {
      days = readDays(line)
      parentCode = null
    } else if (line.startsWith('^')) {
      parentCode = line.length === 1 ? null : line.slice(1)
    } else {
      const cells = LINE.exec(line)
      invariant(cells, 'a line of the table of units is malformed')
      const unit = readUnit(cells, days, parentCode)
      units.push(unit)
      const codes = cells[5] === undefined ? cells[6] : unit.code
      if (codes !== undefined) became.set(unit, codes)
    }
  }
  return { units, became }
}

type Days = Pick<Unit, 'validFrom' | 'validTo'> & { readonly suffix: string }

function readDays(line: string): Days {
  const [from = '', to = ''] = line.slice(1).split('/')
  const validFrom = dayOrOpen(from)
  return { validFrom, validTo: dayOrOpen(to), suffix: `@${validFrom ?? 'origin'}` }
}

function dayOrOpen(text: string): MarketDay | null {
  return text === '-' ? null : marketDay(text)
}

function readUnit(cells: RegExpExecArray, days: Days, parentCode: string | null): Unit {
  const [, code = '', letter = '', name = '', otherName = null] = cells
  const type = typeOfLetter(letter)
  const level = levelOfCode(code)
  invariant(type !== undefined && level !== undefined, 'the table of units has an odd code or type')
  const { validFrom, validTo } = days
  const id = (code + days.suffix) as UnitId
  return { id, code, level, type, name, otherName, parentCode, validFrom, validTo }
}
