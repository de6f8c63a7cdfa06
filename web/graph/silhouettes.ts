// Lists the outlines of the kinds as path data: the shape says what a card is.

/** The outline of a kind in a box of w × h. */
export function silhouette(kind: string, w: number, h: number): string {
  const r = Math.min(h / 2, 12);
  switch (kind) {
    case 'Service':
      return `M${r} 0H${w - r}A${r} ${h / 2} 0 0 1 ${w - r} ${h}H${r}A${r} ${h / 2} 0 0 1 ${r} 0Z`;
    case 'Component':
      return `M6 0H${w - 6}L${w} 6V${h - 6}L${w - 6} ${h}H6L0 ${h - 6}V6Z`;
    case 'Contract':
      return `M0 0H${w - 8}L${w} 8V${h}H0Z`;
    case 'Supplier':
      return `M9 0H${w - 9}L${w} ${h / 2}L${w - 9} ${h}H9L0 ${h / 2}Z`;
    case 'Datacenter':
      return `M0 4Q${w / 2} -2 ${w} 4V${h - 4}Q${w / 2} ${h + 2} 0 ${h - 4}Z`;
    case 'Country':
      return `M0 0H${w}L${w - 9} ${h / 2}L${w} ${h}H0Z`;
    case 'Technology':
      return `M10 0H${w}L${w - 10} ${h}H0Z`;
    default:
      return `M0 0H${w}V${h}H0Z`;
  }
}
