import { useEffect, useState } from 'preact/hooks'

export type Theme = 'day' | 'night'

const KEPT_AS = 'cho40.office.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

/** How the desk looks: as chosen in this browser, else as the system does. */
export function wearTheme(): Theme {
  const theme = remembered() ?? theSystems()
  document.documentElement.dataset['theme'] = theme
  return theme
}

/** The look, and how to change it; who chooses what the system wears follows the system again. */
export function useTheme(): readonly [Theme, (next: Theme) => void] {
  const [theme, setTheme] = useState(wearTheme)
  useEffect(() => {
    const follow = (): void => setTheme(wearTheme())
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [])
  const choose = (next: Theme): void => {
    remember(next === theSystems() ? undefined : next)
    document.documentElement.dataset['theme'] = next
    setTheme(next)
  }
  return [theme, choose]
}

const theSystems = (): Theme => (dark.matches ? 'night' : 'day')

function remember(theme: Theme | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, theme)
  } catch {
    // A browser that keeps nothing looks so until the page is closed.
  }
}

function remembered(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return kept === 'day' || kept === 'night' ? kept : undefined
  } catch {
    return undefined
  }
}
