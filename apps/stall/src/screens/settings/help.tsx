import { Fragment, type VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { setupTextOf } from '../../text/setup-text.ts'
import { loadHelp } from '../../till/help.ts'
import type { Till } from '../../till/till.ts'

/** Whom to call, and what to read out so that they know which phone it is. Works without a network. */
export function HelpPart({ till }: { till: Till }): VNode {
  const { help } = till.state
  const text = setupTextOf(till.state)
  if (help === undefined) void loadHelp(till)
  return (
    <section class="help">
      <h2>
        <Pictogram name="person" />
        {text['help.title']}
      </h2>
      {help?.numbers.map(({ name, phone }) => (
        <Fragment key={phone}>
          <p>{name}</p>
          <a class="button" href={`tel:${phone}`}>
            {phone}
          </a>
        </Fragment>
      ))}
      {help?.numbers.length === 0 && <p class="quiet">{text['help.none']}</p>}
      {help !== undefined && help.code !== '' && (
        <p>
          {text['help.code']} <b class="money">{help.code}</b>
        </p>
      )}
    </section>
  )
}
