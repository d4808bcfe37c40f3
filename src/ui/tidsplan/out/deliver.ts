/** Gives the person a file. It is made here and goes nowhere else; the address is one of this page's own. */
export function giveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name that Windows, SharePoint and a mail program take. Pure. */
export const fileName = (name: string): string =>
  name
    // eslint-disable-next-line no-control-regex -- no file system takes them
    .replace(/[\u0000-\u001f"*:<>?/\\|#%]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

type Forms = Readonly<Record<string, string>>;

/**
 * Puts the same thing in several forms on the clipboard. A frame may be refused the clipboard by its host (Teams is), while
 * a copy that the person has just asked for goes through; true where one of the two did.
 */
export async function copyForms(forms: Forms): Promise<boolean> {
  if (copyByCommand(forms)) return true;
  try {
    const items = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(forms: Forms): boolean {
  let done = false;
  const put = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
    // What hears of it next would put its own there.
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener('copy', put, true);
  try {
    // Old, but the one that works in a frame without permission, and at once.
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put, true);
  }
}
