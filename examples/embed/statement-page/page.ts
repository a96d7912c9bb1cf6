import {
  type FilesReport,
  type RequestLine,
  readRequestLines,
  reconcileFiles,
} from '@cho40/reconcile/matching/files'
import { readStatement, type Statement, verdictOf } from '@cho40/reconcile/statement'
import { formatDong } from '@cho40/values'

const form = element('form')
const out = element('[role=status]')
const rows = element('tbody')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void reconcile(new FormData(form as HTMLFormElement)).then(say, (error: unknown) =>
    say(String(error)),
  )
})

/** Nothing leaves the page: both files are read and compared here. */
async function reconcile(data: FormData): Promise<string> {
  const [wanted, told] = [data.get('requests'), data.get('statement')]
  if (!(wanted instanceof File && told instanceof File)) return 'Chọn hai tệp'
  const requests = readRequestLines(await wanted.text())
  if (!requests.ok) return `Tệp yêu cầu: ${requests.problem.type}`
  const bytes = new Uint8Array(await told.arrayBuffer())
  const statement = await readStatement(bytes, { fileName: told.name })
  if (!statement.ok) return `Sao kê: ${statement.problem.type}`
  const report = reconcileFiles({ requests: requests.value, statement: statement.value })
  if (!report.ok) return report.problem.type
  show(report.value, requests.value)
  return summary(report.value, statement.value)
}

function summary({ matches, exceptions }: FilesReport, statement: Statement): string {
  return `Khớp ${matches.length}, chờ xem ${exceptions.length}, sao kê ${verdictOf(statement)}`
}

function show({ matches, exceptions }: FilesReport, requests: readonly RequestLine[]): void {
  const codes = new Map(requests.map(({ id, code }) => [id, code]))
  rows.replaceChildren(
    ...matches.map(({ line, requestId, amount, evidence }) =>
      row([String(line), codes.get(requestId) ?? requestId, formatDong(amount), evidence]),
    ),
    ...exceptions.map(({ line, type }) => row([String(line), '', '', type])),
  )
}

function row(cells: readonly string[]): HTMLTableRowElement {
  const line = document.createElement('tr')
  for (const text of cells) line.insertCell().textContent = text
  return line
}

function say(text: string): void {
  out.textContent = text
}

function element(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}
