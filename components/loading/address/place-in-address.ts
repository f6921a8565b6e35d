/** The name of the place that the address asks for, after its `#`; what cannot be read (a broken escape) as it stands. */
export function placeInAddress(): string {
  const place = window.location.hash.slice(1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
