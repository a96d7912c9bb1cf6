/** @jsxImportSource hono/jsx */
import type { SettlementSheet } from '@cho40/contract'
import type { Child } from 'hono/jsx'
import { bandPicture } from './band-svg.ts'
import { SETTLEMENT_TEXT } from './settlement-text.ts'

/** What a cell holds says how it is set: amounts to the right, days in the middle. */
export type Column = {
  readonly head: string
  readonly holds?: 'amount' | 'day'
  /** Of the table's width, in hundredths. */
  readonly width: number
}

const BAND = bandPicture({ left: 0, top: 0, width: 178, height: 2.2 })

/** The head of every paper: whose it is, what it is, and over which days. */
export function SheetHead({
  sheet,
  title,
  period,
}: {
  readonly sheet: SettlementSheet
  readonly title: string
  readonly period: { readonly from: string; readonly to: string }
}) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { unit } = sheet
  return (
    <>
      <img class="band" src={BAND} alt="" />
      <header>
        <p>
          <b>{unit.name}</b>
          {unit.address !== null && <span>{unit.address}</span>}
        </p>
        {unit.demo && <p class="demo">{text.demo}</p>}
      </header>
      <h1>{title}</h1>
      <p class="period">{text.period(period.from, period.to)}</p>
    </>
  )
}

export function Grid({
  columns,
  rows,
  total,
}: {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Child[])[]
  readonly total?: readonly Child[]
}) {
  const cells = (row: readonly Child[]) =>
    row.map((cell, nth) => <td class={columns[nth]?.holds}>{cell}</td>)
  return (
    <table>
      <colgroup>
        {columns.map(({ width }) => (
          <col class={`w${width}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head, holds }) => (
            <th scope="col" class={holds}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>{cells(row)}</tr>
        ))}
        {total && <tr class="total">{cells(total)}</tr>}
      </tbody>
    </table>
  )
}

/** A box for each who signs, wide enough for a name written by hand. */
export function Signers({
  dated,
  signers,
  hint,
}: {
  readonly dated: string
  readonly signers: readonly string[]
  readonly hint: string
}) {
  return (
    <div class="signing">
      <p class="dated">{dated}</p>
      <div class="signers">
        {signers.map((signer) => (
          <p>
            {signer}
            <i>{hint}</i>
          </p>
        ))}
      </div>
    </div>
  )
}
