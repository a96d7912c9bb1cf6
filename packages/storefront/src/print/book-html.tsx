/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import type { BookLink } from '@cho40/contract'
import {
  type BookCell,
  type BookColumn,
  type BookRow,
  type BookSheet,
  printedDay,
  type SheetWords,
  textOf,
  wordsOfSheet,
} from '@cho40/core/ledger'
import { type Dong, dong, formatDong, isMarketDay } from '@cho40/values'
import { raw } from 'hono/html'
import { bandPicture } from './band-svg.ts'
import { bookStyle, roomOf } from './book-style.ts'

export type BookPage = {
  readonly html: string
  /** What the page may do, as the value of `content-security-policy`. */
  readonly policy: string
}

/** A statement as a page to print on A4 from a browser: one response, no script. */
export async function bookHtml(
  sheet: BookSheet,
  links: readonly BookLink[] = [],
): Promise<BookPage> {
  const words = wordsOfSheet(sheet)
  const running = [sheet.unit.name, words.title, words.about, words.period]
  const style = bookStyle(sheet.table, running.filter(Boolean).join(' · '))
  const page = (
    <html lang={sheet.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${words.title} – ${sheet.unit.name}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <Links links={links} />
        <main>
          <img class="band" src={bandOf(sheet)} alt="" />
          <Head words={words} />
          <div class="scroll" role="region" tabindex={0} aria-label={words.title}>
            <Table sheet={sheet} />
          </div>
          <Foot words={words} />
        </main>
      </body>
    </html>
  )
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  return { html: `<!doctype html>${String(await page)}`, policy }
}

function bandOf({ table }: BookSheet): string {
  return bandPicture({ left: 0, top: 0, width: roomOf(table), height: 2.2 })
}

function Links({ links }: { readonly links: readonly BookLink[] }) {
  if (links.length === 0) return null
  return (
    <nav>
      {links.map(({ href, words, language }) => (
        <a href={href} lang={language} hreflang={language}>
          {words}
        </a>
      ))}
    </nav>
  )
}

function Head({ words }: { readonly words: SheetWords }) {
  return (
    <>
      <header>
        <div>
          {words.unit.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <div class="form">
          {words.form.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </header>
      <h1>{words.title}</h1>
      {words.about !== null && <p class="about">{words.about}</p>}
      <p class="period">{words.period}</p>
      <p class="currency">{words.currency}</p>
    </>
  )
}

function Table({ sheet }: { readonly sheet: BookSheet }) {
  const { columns, rows } = sheet.table
  const entries = columns.some(({ once }) => once)
  return (
    <table class={entries ? 'entries' : undefined}>
      <colgroup>
        {columns.map(() => (
          <col />
        ))}
      </colgroup>
      <Heads sheet={sheet} />
      {(entries ? entryByEntry(rows) : [rows]).map((group) => (
        <tbody>
          {group.map((row) => (
            <Row sheet={sheet} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A line and its parts, which stay on one page. */
function entryByEntry(rows: readonly BookRow[]): readonly (readonly BookRow[])[] {
  const groups: BookRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (row.is === 'part' && last) last.push(row)
    else groups.push([row])
  }
  return groups
}

type Heading = {
  readonly words: string
  readonly across: number
  readonly parts: readonly string[]
}

/** Neighbouring columns under one head stand together. */
function headings({ table, language }: BookSheet): readonly Heading[] {
  const found: Heading[] = []
  for (const { head, over } of table.columns) {
    const last = found.at(-1)
    if (over && last?.words === over[language] && last.parts.length > 0) {
      const parts = [...last.parts, head[language]]
      found.splice(-1, 1, { ...last, across: parts.length, parts })
    } else if (over) found.push({ words: over[language], across: 1, parts: [head[language]] })
    else found.push({ words: head[language], across: 1, parts: [] })
  }
  return found
}

function Heads({ sheet }: { readonly sheet: BookSheet }) {
  const heads = headings(sheet)
  const parts = heads.flatMap((heading) => heading.parts)
  return (
    <thead>
      <tr>
        {heads.map(({ words, across, parts: under }) =>
          under.length > 0 ? (
            <th scope="colgroup" colspan={across}>
              {words}
            </th>
          ) : (
            <th scope="col" rowspan={parts.length > 0 ? 2 : 1}>
              {words}
            </th>
          ),
        )}
      </tr>
      {parts.length > 0 && (
        <tr>
          {parts.map((words) => (
            <th scope="col">{words}</th>
          ))}
        </tr>
      )}
    </thead>
  )
}

function Row({ sheet, row }: { readonly sheet: BookSheet; readonly row: BookRow }) {
  return (
    <tr class={row.is}>
      {row.cells.map((cell, nth) => {
        const column = sheet.table.columns[nth]
        const said = row.is === 'part' && column?.once
        return <td class={column?.holds}>{said ? '' : printed(cell, column, sheet)}</td>
      })}
    </tr>
  )
}

function printed(cell: BookCell, column: BookColumn | undefined, sheet: BookSheet): string {
  if (typeof cell === 'number') return printedAmount(cell)
  if (column?.holds === 'day' && isMarketDay(cell)) return printedDay(cell)
  return textOf(cell, sheet.language)
}

/** `1.234.567`, `(1.234.567)` below zero, a dash for nothing. */
function printedAmount(amount: Dong): string {
  if (amount === 0) return '–'
  const digits = formatDong(dong(Math.abs(amount)), '')
  return amount < 0 ? `(${digits})` : digits
}

function Foot({ words }: { readonly words: SheetWords }) {
  return (
    <>
      <div class="notes">
        {[words.close, ...words.notes].map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <div class="signing">
        <p class="dated">{words.dated}</p>
        <div class="signers">
          {words.signers.map((signer) => (
            <p>
              {signer}
              <i>{words.signHere}</i>
            </p>
          ))}
        </div>
      </div>
    </>
  )
}
