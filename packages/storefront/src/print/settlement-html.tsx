/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import type { SettlementSheet } from '@cho40/contract'
import { raw } from 'hono/html'
import type { BookPage } from './book-html.tsx'
import { CodeCards, PayoutList, Summary } from './settlement-lists.tsx'
import { Statement } from './settlement-statement.tsx'
import { settlementStyle } from './settlement-style.ts'
import { SETTLEMENT_TEXT } from './settlement-text.ts'

/** A run's paper as a page to print from a browser: one response, no script. */
export async function settlementHtml(sheet: SettlementSheet): Promise<BookPage> {
  const text = SETTLEMENT_TEXT[sheet.language]
  const title = sheet.sheet === 'statements' ? text.statement : text[sheet.sheet]
  const [statement] = sheet.sheet === 'statements' ? sheet.statements : []
  const running = [sheet.unit.name, title, statement?.member.name].filter(Boolean).join(' · ')
  const style = settlementStyle(sheet, running)
  const page = (
    <html lang={sheet.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${sheet.unit.name}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <Paper sheet={sheet} />
      </body>
    </html>
  )
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  return { html: `<!doctype html>${String(await page)}`, policy }
}

function Paper({ sheet }: { readonly sheet: SettlementSheet }) {
  switch (sheet.sheet) {
    case 'statements':
      return (
        <>
          {sheet.statements.map((statement) => (
            <Statement sheet={sheet} statement={statement} />
          ))}
        </>
      )
    case 'summary':
      return <Summary sheet={sheet} />
    case 'payouts':
      return <PayoutList sheet={sheet} />
    case 'codes':
      return <CodeCards sheet={sheet} />
  }
}
