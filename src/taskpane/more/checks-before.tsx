export function ChecksBefore() {
  return null;
}
