/**
 * Shows one sentence in a dialogue of Office; resolves when the user has closed it. To complete the ribbon's event
 * earlier would close the dialogue with it.
 */
export function showMessage(text: string): Promise<void> {
  const page = new URL("message.html", window.location.href);
  // After the #, which no browser sends to a server: the sentence may hold the name of a sheet.
  page.hash = encodeURIComponent(text);
  return new Promise((resolve) => {
    // In a frame on the web, where a window of its own would be blocked.
    const options = { height: 24, width: 30, displayInIframe: true };
    Office.context.ui.displayDialogAsync(page.href, options, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) resolve();
      else dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
