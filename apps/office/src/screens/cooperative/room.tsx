import type { CooperativeId, CooperativeView } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { type CoopKey, useCoopWords } from '../../text/coop.ts'
import type { TextKey } from '../../text/vi.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = {
  title: TextKey
  /** What the screen is for, in one sentence. */
  about: CoopKey | { readonly words: string }
  children: (coop: CooperativeView, again: () => void) => VNode
}

/** A screen of one cooperative: the one in the address, else the first this person may see. */
export function CooperativeRoom({ title, about, children }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const { address } = useDesk()
  const list = useAsk('cooperative.list', undefined)
  const chosen = list.value?.find(({ id }) => id === address.coop) ?? list.value?.[0]
  const asked = useAsk('cooperative.view', chosen ? { cooperativeId: chosen.id } : 'nothing')
  const problem = list.problem ?? asked.problem
  const again = (): void => {
    list.again()
    asked.again()
  }
  return (
    <>
      <ScreenHead title={text[title]}>
        {list.value && chosen && <CooperativeChoice all={list.value} chosen={chosen.id} />}
      </ScreenHead>
      <p class="about screen-only">{typeof about === 'string' ? t[about] : about.words}</p>
      {problem && <ProblemNote problem={problem} again={again} />}
      {list.value && !chosen && <Empty title={t['coop.none']} help={t['coop.none.help']} />}
      {asked.value ? (
        <div class="coop-screen" key={asked.value.id}>
          {children(asked.value, asked.again)}
        </div>
      ) : (
        !problem && (chosen || !list.value) && <Loading />
      )}
    </>
  )
}

type ChoiceProps = {
  all: readonly { id: CooperativeId; name: string; demo: boolean }[]
  chosen: CooperativeId
}

function CooperativeChoice({ all, chosen }: ChoiceProps): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const { go } = useDesk()
  const only = all.length === 1 ? all[0] : undefined
  if (only) {
    return (
      <p class="left">
        {only.name}
        {only.demo && <small class="hint"> {text.demo}</small>}
      </p>
    )
  }
  return (
    <label class="field">
      <span class="unseen">{t['coop.which']}</span>
      <select
        name="coop"
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          if (isId('coop', value)) go({ coop: value, member: undefined, run: undefined })
        }}
      >
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
