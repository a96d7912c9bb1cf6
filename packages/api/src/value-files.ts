import { ImportRef, ImportValues, type PersonId, type Problem } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { importValues, periodNamed, valueForm } from '@cho40/core/adoption'
import { fixGrid, readGrid } from '@cho40/core/catalogue'
import { err, ok, type Result } from '@cho40/values'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { fileAnswer, refuse } from './file-answer.ts'
import { gridCsv, gridXlsx } from './grid-files.ts'
import { invalidInput } from './invalid-input.ts'
import { limited } from './limited.ts'
import { scopeOverPlace } from './place-scope.ts'
import { contextOf } from './sessions.ts'

/** Two thousand rows of values are far below this. */
const SHEET_BYTES = 4 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const ImportQuery = z.object({
  id: ImportRef,
  unitCode: ImportValues.shape.unitCode,
  dryRun: z._default(z.enum(['true', 'false']), 'false'),
})
const FormQuery = z.object({
  period: z.string().check(z.maxLength(7)),
  language: z._default(z.enum(['vi', 'en']), 'vi'),
})

/**
 * Spreadsheets of indicator values. `POST …/values/{importId}?unitCode=&dryRun=` takes a file as the
 * body and answers a report; with `.xlsx` behind the id the answer is a sheet of the rows that were
 * left out, to mend. `GET …/values/{unitCode}.xlsx` or `.csv?period=` gives the form to fill in.
 */
export function valueFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.post('/:id', limited(SHEET_BYTES), (c) => takeValues(options, c))
  app.get('/:file', (c) => giveForm(options, c))
  return app
}

async function takeValues(options: ApiOptions, c: Context): Promise<Response> {
  const name = c.req.param('id') ?? ''
  const isSheet = name.endsWith('.xlsx')
  const id = isSheet ? name.slice(0, -'.xlsx'.length) : name
  const query = z.safeParse(ImportQuery, { ...c.req.query(), id })
  if (!query.success) return refuse(c, invalidInput(query.error))
  const { unitCode, dryRun } = query.data
  const by = await allowed(options, c, unitCode)
  if (!by.ok) return refuse(c, by.problem)
  const grid = await readGrid(new Uint8Array(await c.req.arrayBuffer()))
  if (!grid.ok) return refuse(c, grid.problem)
  const sheet = {
    id: query.data.id,
    unitCode,
    grid: grid.value,
    dryRun: isSheet || dryRun === 'true',
  }
  const report = await importValues(options.deps, { sheet, by: by.value })
  if (!report.ok) return refuse(c, report.problem)
  if (!isSheet) return c.json(report.value)
  const words = { title: 'Cần sửa', say: said }
  const fix = fixGrid(grid.value[0] ?? [], report.value.refused, words)
  return fileAnswer(c, await gridXlsx(fix, 'Can sua'), { name: 'can-sua.xlsx', type: XLSX })
}

function said({ column, code }: { readonly column: string | null; readonly code: string }): string {
  return column === null ? code : `${column}: ${code}`
}

async function giveForm(options: ApiOptions, c: Context): Promise<Response> {
  const [, unitCode = '', kind = ''] =
    /^(\d{2}|\d{5})\.(xlsx|csv)$/.exec(c.req.param('file') ?? '') ?? []
  const by = await allowed(options, c, unitCode)
  if (!by.ok) return refuse(c, by.problem)
  const query = z.safeParse(FormQuery, c.req.query())
  if (!query.success) return refuse(c, invalidInput(query.error))
  const period = periodNamed(query.data.period)
  if (!period.ok) return refuse(c, period.problem)
  const { language } = query.data
  const grid = valueForm({ unitCode, period: period.value, language })
  const name = `chi-tieu-${unitCode}-${period.value.name}.${kind}`
  return kind === 'csv'
    ? fileAnswer(c, gridCsv(grid), { name, type: 'text/csv; charset=utf-8' })
    : fileAnswer(c, await gridXlsx(grid, 'Chi tieu'), { name, type: XLSX })
}

/** Problems: NotSignedIn, NotAllowed. */
async function allowed(
  options: ApiOptions,
  c: Context,
  unitCode: string,
): Promise<Result<PersonId, Problem>> {
  const { deps } = options
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ type: 'NotSignedIn' })
  const permission = 'indicator.enter'
  const scopeId = await scopeOverPlace({ deps, actor }, { permission, unitCode })
  const may = await authorize(deps, { personId: actor.personId, permission, scopeId })
  return may.ok ? ok(actor.personId) : may
}
