/** An error that the add-in is to see: `code` is what it decides by. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);

export const invalidArgument = (
  why = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", why);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 401);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidSelection = (): HostError =>
  new HostError("InvalidSelection", "The current selection is invalid for this operation.");

export const invalidOperation = (): HostError =>
  new HostError("InvalidOperation", "The operation attempted is invalid on the object.");

/** `member` as a programmer writes it: `Range.copyFrom`. */
export const notImplemented = (member: string): HostError =>
  new HostError("EmulatorNotImplemented", `The emulated Excel does not implement ${member}.`, 501);
