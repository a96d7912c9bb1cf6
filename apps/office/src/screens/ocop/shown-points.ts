const POINTS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `91,14` for 9114 hundredths. */
export function shownPoints(hundredths: number): string {
  return POINTS.format(hundredths / 100)
}
