/** The code of the error that office.js gives; fails where there is none, or one that is not Office's own. */
export async function codeOf(attempt: () => Promise<unknown>): Promise<string> {
  return (await errorOf(attempt)).code;
}

export async function errorOf(attempt: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    return error as OfficeExtension.Error;
  }
  throw new Error("Nothing was thrown.");
}
