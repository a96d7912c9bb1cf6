import type { VNode } from 'preact'
import { type Reading, readFiles, readPasted } from '../../evidence/reading.ts'
import { takeShared } from '../../evidence/shared.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { type MoreText, moreTextOf } from '../../text/more-text.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { FindingRow } from './finding-row.tsx'

/** A bank's texts, pasted or shared, and its statement, read on this phone and sent nowhere. */
export function BankTextScreen({ till }: { till: Till }): VNode {
  const { reading } = till.state
  const text = moreTextOf(till.state)
  void openShared(till)
  return (
    <>
      <header class="head">
        <div class="woven" />
        <div class="head-row">
          <a class="button" href="#book">
            <Pictogram name="back" />
            {text['order.back']}
          </a>
        </div>
      </header>
      <main class="bank-text">
        <h1 tabIndex={-1}>{text['texts.title']}</h1>
        <p>{text['texts.body']}</p>
        <Sources till={till} text={text} />
        <div class="notices" role="status">
          {reading?.busy && <p class="quiet">{text['texts.busy']}</p>}
          {reading?.problem && (
            <Strip tone="thread-red" pictogram="warning">
              {problemWords(text, reading.problem)}
            </Strip>
          )}
        </div>
        {reading && reading.findings.length > 0 && (
          <>
            <h2>{text['texts.found']}</h2>
            <ul class="findings">
              {reading.findings.map((finding, at) => (
                <FindingRow key={at} till={till} finding={finding} />
              ))}
            </ul>
          </>
        )}
        <p class="quiet">{text['texts.weak']}</p>
      </main>
    </>
  )
}

let opened = false

/** Another app handed something over; it is read as if it had been pasted. */
async function openShared(till: Till): Promise<void> {
  if (opened) return
  opened = true
  const shared = await takeShared().catch(() => undefined)
  if (shared?.files.length) await readFiles(till, shared.files)
  else if (shared) await readPasted(till, shared.text)
}

const OWN_WORDS = ['OneTimePassword', 'NotABankText', 'ReaderMissing'] as const

function problemWords(text: MoreText, problem: NonNullable<Reading['problem']>): string {
  const own = OWN_WORDS.find((one) => one === problem)
  return own ? text[`texts.${own}`] : text['texts.unreadable']
}

function Sources({ till, text }: { till: Till; text: MoreText }): VNode {
  const read = async (form: HTMLFormElement): Promise<void> => {
    const pasted = new FormData(form).get('texts')
    form.reset()
    await readPasted(till, typeof pasted === 'string' ? pasted : '')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        press(till, () => read(form))
      }}
    >
      <label>
        <span class="unseen">{text['texts.label']}</span>
        <textarea name="texts" rows={4} placeholder={text['texts.paste']} autocomplete="off" />
      </label>
      <div class="choices">
        <button type="submit" class="button of-money primary">
          <Pictogram name="book" />
          {text['texts.read']}
        </button>
        <label class="button of-money">
          <Pictogram name="code" />
          {text['texts.file']}
          <input
            type="file"
            class="unseen"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])]
              currentTarget.value = ''
              void readFiles(till, files)
            }}
          />
        </label>
      </div>
    </form>
  )
}
