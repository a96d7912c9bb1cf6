import type { DataRequestView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { usePrivacyWords } from '../../text/privacy.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { DecideForm } from './decide-form.tsx'
import { EnterForm } from './enter-form.tsx'
import { FindSubject } from './find-subject.tsx'
import { RequestTable } from './request-table.tsx'

/** What people ask about their own data, with its clocks; finding, handing over, erasing. */
export function Privacy(): VNode {
  const { text } = useWords()
  const { t } = usePrivacyWords()
  const asked = useAsk('privacy.requests', undefined)
  const sending = useSend(asked.anew)
  const [deciding, setDeciding] = useState<DataRequestView>()
  const problem = sending.problem ?? asked.problem
  const reply = async ({ id }: DataRequestView, extend: boolean): Promise<void> => {
    if (await sending.send('privacy.reply', { id, extend })) sending.setSaid(t.done)
  }
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.privacy']} />
      <p class="about">{t.about}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      <FindSubject sending={sending} />
      <EnterForm sending={sending} />
      {deciding && (
        <DecideForm
          key={deciding.id}
          request={deciding}
          sending={sending}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t.none} help={t['none.help']} pictogram="shield" />
      )}
      {asked.value && asked.value.length > 0 && (
        <RequestTable
          requests={asked.value}
          onReply={(request, extend) => void reply(request, extend)}
          onDecide={setDeciding}
        />
      )}
    </div>
  )
}
