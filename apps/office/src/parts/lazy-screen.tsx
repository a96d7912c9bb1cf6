import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Loading, ProblemNote } from './notes.tsx'

type Props<Given> = { load: () => Promise<ComponentType<Given>>; given: Given }

/** A part that is fetched when somebody opens it. */
export function LazyScreen<Given extends object>({ load, given }: Props<Given>): VNode {
  const [Shown, setShown] = useState<ComponentType<Given>>()
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    load().then(
      (found) => setShown(() => found),
      () => setGone(true),
    )
  }, [load])
  // No network, or a new version without this file: a browser remembers the failure, only a new page asks again.
  if (isGone)
    return <ProblemNote problem={{ type: 'Unreachable' }} again={() => location.reload()} />
  return Shown ? <Shown {...given} /> : <Loading />
}
