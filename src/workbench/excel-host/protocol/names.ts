/** `RowIndex` in messages is `rowIndex` in the API; names with an underscore are the same in both. */
export function memberName(messageName: string): string {
  return messageName.charAt(0).toLowerCase() + messageName.slice(1);
}

export function messageName(memberName: string): string {
  return memberName.charAt(0).toUpperCase() + memberName.slice(1);
}
