export default function PassedView() {
  return null;
}
