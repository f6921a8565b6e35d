/**
 * Puts the focus on a field of a form, behind what stands in it, and unfolds what it is folded away in.
 *
 * @param root what the form is in
 * @returns the field; null where it is not drawn
 */
export function focusFormField(root: ParentNode, field: string): HTMLElement | null {
  const element = root.querySelector<HTMLElement>(`[data-form-field="${field}"]`);
  element?.closest('details')?.setAttribute('open', '');
  element?.focus({ preventScroll: true });
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.selectionStart !== null);
  if (isText) element.setSelectionRange(element.value.length, element.value.length);
  return element;
}
