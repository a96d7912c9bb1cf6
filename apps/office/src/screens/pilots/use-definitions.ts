import { useAsk } from '../../wire/use-ask.ts'

/** With how many decimals an indicator is told; undefined for one that nobody knows. */
export function useDefinitions(): (id: string) => number | undefined {
  const asked = useAsk('adoption.indicators', undefined)
  return (id) => asked.value?.find((one) => one.id === id)?.decimals
}
