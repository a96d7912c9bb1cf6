import type { PeerView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Whose packages are believed about which units: the one decision between two deployments. */
export function Peers(): VNode {
  const { t } = useCommuneWords()
  const asked = useAsk('adoption.peers.list', undefined)
  const acting = useAct(asked.anew)
  const [isOpen, setOpen] = useState(false)
  return (
    <section class="part">
      <h2>{t.peers}</h2>
      <p class="said" role="status">
        {acting.said}
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {acting.problem && <ProblemNote problem={acting.problem} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && <p>{t['peers.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <PeerTable
          peers={asked.value}
          onEnd={({ publicKey, unitCode }) =>
            void acting.act('adoption.peers.end', { publicKey, unitCode }, t['peer.done'])
          }
        />
      )}
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['peer.trust']}
          </button>
        </p>
      )}
      {isOpen && (
        <TrustForm
          busy={acting.busy}
          onCancel={() => setOpen(false)}
          onGo={async (peer) => {
            if (await acting.act('adoption.peers.trust', peer, t['peer.done'])) setOpen(false)
          }}
        />
      )}
    </section>
  )
}

type TableProps = { peers: readonly PeerView[]; onEnd: (peer: PeerView) => void }

function PeerTable({ peers, onEnd }: TableProps): VNode {
  const { t } = useCommuneWords()
  return (
    <TableRoom label={t.peers}>
      <thead>
        <tr>
          <th scope="col">{t['peer.sender']}</th>
          <th scope="col">{t['peer.unit']}</th>
          <th scope="col">{t['peer.key']}</th>
          <th scope="col">{t['peer.state']}</th>
        </tr>
      </thead>
      <tbody>
        {peers.map((peer) => (
          <tr key={`${peer.publicKey} ${peer.unitCode}`}>
            <th scope="row">{peer.sender}</th>
            <td>{peer.unitCode}</td>
            <td>
              <code title={peer.publicKey}>…{peer.publicKey.slice(-16)}</code>
            </td>
            <td>
              {t[`peer.${peer.state}`]}{' '}
              {peer.state === 'trusted' && (
                <button type="button" class="link" onClick={() => onEnd(peer)}>
                  {t['peer.end']}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

type FormProps = {
  busy: boolean
  onGo: (peer: { publicKey: string; unitCode: string; sender: string }) => Promise<void>
  onCancel: () => void
}

function TrustForm({ busy, onGo, onCancel }: FormProps): VNode {
  const { t } = useCommuneWords()
  const [sender, setSender] = useState('')
  const [unitCode, setUnitCode] = useState('')
  const [publicKey, setPublicKey] = useState('')
  return (
    <FormCard
      title={t['peer.trust']}
      go={t['peer.trust']}
      busy={busy}
      onGo={() =>
        void onGo({ publicKey: publicKey.trim(), unitCode: unitCode.trim(), sender: sender.trim() })
      }
      onCancel={onCancel}
    >
      <TextField
        name="sender"
        label={t['peer.sender']}
        value={sender}
        most={120}
        onValue={setSender}
      />
      <TextField
        name="peer-unit"
        label={t['peer.unit']}
        value={unitCode}
        most={5}
        figures
        onValue={setUnitCode}
      />
      <TextField name="key" label={t['peer.key']} value={publicKey} onValue={setPublicKey} />
    </FormCard>
  )
}
