import { useEffect, useState } from 'preact/hooks'

/** Shorter work is over before anybody could read that it goes on. */
const SOON_MS = 1_500

const under = new Set<Promise<unknown>>()
const watchers = new Set<() => void>()

/** Counts as work of the desk until it is over, however that ends. */
export function atWork<T>(work: Promise<T>): Promise<T> {
  const change = (isOn: boolean): void => {
    if (isOn) under.add(work)
    else under.delete(work)
    for (const told of watchers) told()
  }
  change(true)
  return work.finally(() => change(false))
}

let isRefused = false

/** Keeps whether what was sent was refused, which an unreachable server is too. */
export async function sent<Answer extends { readonly ok: boolean }>(
  work: Promise<Answer>,
): Promise<Answer> {
  const answer = await work
  isRefused = !answer.ok
  return answer
}

/** Whether the last thing sent was refused: what was typed for it is then on the screen alone. */
export function wasLastRefused(): boolean {
  return isRefused
}

/** Whether something sent has been under way for so long that a person would like to be told. */
export function useAtWork(): boolean {
  const [isOn, setOn] = useState(under.size > 0)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const look = (): void => setOn(under.size > 0)
    watchers.add(look)
    return () => void watchers.delete(look)
  }, [])
  useEffect(() => {
    if (!isOn) return setLong(false)
    const timer = setTimeout(() => setLong(true), SOON_MS)
    return () => clearTimeout(timer)
  }, [isOn])
  return isOn && isLong
}
