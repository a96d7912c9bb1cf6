/** Path data on a 24 px grid: 2 px stroke, round ends and joins, no fill. */
const paths = {
  cash: 'M3 6.5h18v11H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 9.5v.01M18 14.5v.01',
  transfer: 'M3 8.5h16M15 4.5l4 4-4 4M21 15.5H5M9 11.5l-4 4 4 4',
  tick: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5.5-6.5',
  waiting: 'M6 3h12M6 21h12M7.5 3v3.5L12 12l4.5-5.5V3M7.5 21v-3.5L12 12l4.5 5.5V21',
  offline:
    'M8.5 6.2A6 6 0 0 1 17 10.5a4 4 0 0 1 2.5 7M15.5 18.5H7a4.5 4.5 0 0 1-1.4-8.8M4 3.5l16.5 17',
  stall: 'M4 9.5V20h16V9.5M3 9.5L5 4h14l2 5.5zM9 20v-6h6v6',
  scales:
    'M12 3.5V20.5M7.5 20.5h9M4 7h16M6 7l-3 6.5a3.2 3.2 0 0 0 6 0zM18 7l-3 6.5a3.2 3.2 0 0 0 6 0z',
  sheaf:
    'M12 21V5M12 9C9 9 7 7 7 4c3 0 5 2 5 5zM12 9c3 0 5-2 5-5-3 0-5 2-5 5zM12 15.5c-3 0-5-2-5-5 3 0 5 2 5 5zM12 15.5c3 0 5-2 5-5-3 0-5 2-5 5zM8 21h8',
  book: 'M12 6.5C10 4.5 7 4 3 4v14.5c4 0 7 .5 9 2.5 2-2 5-2.5 9-2.5V4c-4 0-7 .5-9 2.5zM12 6.5V21',
  printer: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z',
  speaker: 'M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4.2 4.2 0 0 1 0 6M19 6a8.5 8.5 0 0 1 0 12',
  shield: 'M12 3l7.5 2.5V11c0 5-3 8.3-7.5 10-4.5-1.7-7.5-5-7.5-10V5.5zM8.5 12l2.5 2.5 4.5-5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  warning: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.01',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.01M14 20h2.5M20 17.5V20',
  erase: 'M8.5 5H21v14H8.5L2.5 12zM11.5 9.5l5 5M16.5 9.5l-5 5',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  onward: 'M4 12h16M14 6l6 6-6 6',
  back: 'M20 12H4M10 6l-6 6 6 6',
} as const

export type PictogramName = keyof typeof paths

/** What to draw in `<svg viewBox="0 0 24 24" class="pictogram"><path d=…>`. */
export const pictogramPaths: Readonly<Record<PictogramName, string>> = paths

/** A pictogram as an SVG element for pages written on the server; decoration, so always beside a word. */
export function pictogram(name: PictogramName): string {
  return (
    '<svg class="pictogram" viewBox="0 0 24 24" width="24" height="24" fill="none"' +
    ' stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"' +
    ` aria-hidden="true"><path d="${paths[name]}"/></svg>`
  )
}
