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

function Differences({ differs }: { differs: readonly SignDifference[] }): VNode {
  const { text } = useWords()
  return (
    <table class="differs">
      <caption>{text['differs.title']}</caption>
      <thead>
        <tr>
          <th scope="col">{text['differs.what']}</th>
          <th scope="col">{text['differs.expected']}</th>
          <th scope="col">{text['differs.found']}</th>
        </tr>
      </thead>
      <tbody>
        {differs.map((one) => {
          const { expected, found } = differenceWords(text, one)
          return (
            <tr key={one.field}>
              <th scope="row">{text[`differs.${one.field}`]}</th>
              <td>{expected}</td>
              <td>
                <bdi>{found}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
