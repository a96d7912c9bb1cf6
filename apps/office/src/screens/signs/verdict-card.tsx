import type { SignDifference, SignVerdict } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { differenceWords } from './difference-words.ts'
import { VERDICT_LOOK } from './verdict-look.ts'

/** What was found, what to do, whose the code is, and in what it differs. */
export function VerdictCard({ verdict: found }: { verdict: SignVerdict }): VNode {
  const { text } = useWords()
  const { verdict, differs } = found
  const { tone, pictogram } = VERDICT_LOOK[verdict]
  return (
    <>
      <div class={`verdict sign-verdict of-${tone}`} data-verdict={verdict}>
        <Pictogram name={pictogram} />
        <h3>{text[`verdict.${verdict}`]}</h3>
        <p>{text[`verdict.${verdict}.do`]}</p>
      </div>
      <Claims verdict={found} />
      {differs.length > 0 && <Differences differs={differs} />}
    </>
  )
}

function Claims({ verdict }: { verdict: SignVerdict }): VNode | null {
  const { text, say } = useWords()
  const { bankName, holderHint, sign, otherStall } = verdict
  if (bankName === null && !holderHint && !sign && !otherStall) return null
  return (
    <dl class="facts">
      {sign && (
        <div>
          <dt>{text['screen.signs']}</dt>
          <dd>{say('signs.nth', { n: sign.nth })}</dd>
        </div>
      )}
      {otherStall && (
        <div>
          <dt>{text['verdict.whose']}</dt>
          <dd>
            {say('stall', { number: otherStall.number })} – {otherStall.name}
          </dd>
        </div>
      )}
      {bankName !== null && (
        <div>
          <dt>{text['verdict.bank']}</dt>
          <dd>{bankName}</dd>
        </div>
      )}
      {holderHint && (
        <div>
          <dt>
            {text['verdict.hint']} <small>({text['verdict.hint.help']})</small>
          </dt>
          <dd>
            <bdi>{holderHint}</bdi>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Both values one above the other, so that two numbers can be compared digit by digit. */
function Differences({ differs }: { differs: readonly SignDifference[] }): VNode {
  const { text } = useWords()
  return (
    <div class="differs">
      <h4>{text['differs.title']}</h4>
      <ul>
        {differs.map((one) => {
          const { expected, found } = differenceWords(text, one)
          return (
            <li key={one.field}>
              <b>{text[`differs.${one.field}`]}</b>
              <dl>
                <dt>{text['differs.expected']}</dt>
                <dd>{expected}</dd>
                <dt>{text['differs.found']}</dt>
                <dd class="wants-work">
                  <bdi>{found}</bdi>
                </dd>
              </dl>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
