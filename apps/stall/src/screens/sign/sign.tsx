import type { SignView } from '@cho40/contract'
import type { VNode } from 'preact'
import { eyeOf } from '../../carry/eye.ts'
import { BackPage } from '../../parts/back-page.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { lookAtSign, type SignCheck } from '../../sign/check-sign.ts'
import { issueSign, loadSigns } from '../../sign/signs.ts'
import { type MoreText, moreTextOf } from '../../text/more-text.ts'
import { say } from '../../text/say.ts'
import { press } from '../../till/press.ts'
import { roleAt } from '../../till/role.ts'
import type { Look } from '../../till/state.ts'
import type { Till } from '../../till/till.ts'

/** The sign that hangs at the stall: whether it is still the stall’s own, and how to print one. */
export function SignScreen({ till }: { till: Till }): VNode {
  const text = moreTextOf(till.state)
  const { signCheck } = till.state
  const eye = eyeOf('sign', {
    onCode: (code) => void lookAtSign(till, code),
    onRefused: () => till.set({ signCheck: 'refused' }),
  })
  return (
    <BackPage till={till} back="#settings" title={text['sign.title']}>
      <p>{text['sign.body']}</p>
      <video class="eye" ref={eye} muted playsInline aria-label={text['sign.view']} />
      <div class="notices" role="status">
        {signCheck !== undefined && <Found text={text} check={signCheck} />}
      </div>
      {roleAt(till.state) !== 'staff' && <Printing till={till} text={text} />}
    </BackPage>
  )
}

type Told = Look & { word: keyof MoreText }

function Found({ text, check }: { text: MoreText; check: SignCheck | 'refused' }): VNode {
  if (check === 'refused') return <p>{text['sign.nocamera']}</p>
  const { word, ...look } = toldOf(check)
  const other = check.market?.otherStall
  return (
    <>
      <Strip {...look}>
        <b>{text[word]}</b>
      </Strip>
      {other && <p>{say(text['sign.other'], other)}</p>}
      {look.tone === 'thread-red' && <p>{text['sign.call']}</p>}
      <p class="quiet">{text['sign.kept']}</p>
    </>
  )
}

/** The market knows more than the phone: which signs it took out of use, and whose another is. */
function toldOf({ here, market }: SignCheck): Told {
  const good = { tone: 'sky', pictogram: 'shield' } as const
  const bad = { tone: 'thread-red', pictogram: 'warning' } as const
  const verdict = market?.verdict
  if (here === 'own' && (verdict === undefined || verdict === 'own'))
    return { ...good, word: 'sign.own' }
  if (verdict === 'own_unregistered') {
    return { tone: 'turmeric', pictogram: 'warning', word: 'sign.own_unregistered' }
  }
  if (verdict === 'withdrawn') return { ...bad, word: 'sign.withdrawn' }
  if (verdict === 'not_a_transfer') return { ...bad, word: 'sign.nocode' }
  if (here === 'unproven') {
    return { tone: 'turmeric', pictogram: 'waiting', word: 'sign.unproven' }
  }
  return { ...bad, word: 'sign.bad' }
}

function Printing({ till, text }: { till: Till; text: MoreText }): VNode {
  const { signs } = till.state
  if (signs === undefined) loadSigns(till)
  return (
    <section>
      <h2>{text['sign.print']}</h2>
      {signs === 'unreachable' && <p class="quiet">{text['sign.offline']}</p>}
      {Array.isArray(signs) && <Signs signs={signs} text={text} />}
      <button
        type="button"
        class="button of-money"
        aria-disabled={!Array.isArray(signs)}
        onClick={() => signs && press(till, () => issueSign(till))}
      >
        <Pictogram name="code" />
        {text['sign.new']}
      </button>
    </section>
  )
}

function Signs({ signs, text }: { signs: readonly SignView[]; text: MoreText }): VNode {
  return (
    <ul class="rows">
      {signs.map(({ id, nth }) => (
        <li key={id}>
          <a
            class="button of-money primary"
            target="_blank"
            rel="noopener"
            href={`/print/signs/${id}?format=a6&as=html`}
          >
            <Pictogram name="printer" />
            {say(text['sign.sheet'], { n: nth })}
          </a>
        </li>
      ))}
    </ul>
  )
}
