import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Loading } from './notes.tsx'

type Props<Given> = { load: () => Promise<ComponentType<Given>>; given: Given }

/** A part that is fetched when somebody opens it. */
export function LazyScreen<Given extends object>({ load, given }: Props<Given>): VNode {
  const [Shown, setShown] = useState<ComponentType<Given>>()
  useEffect(() => {
    void load().then((found) => setShown(() => found))
  }, [load])
  return Shown ? <Shown {...given} /> : <Loading />
}
