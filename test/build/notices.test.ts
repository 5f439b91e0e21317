import { thirdPartyNotices, type BundledPackage } from "../../scripts/licences/notices";

const packageOf = (name: string, licenseText: string | null, more: Partial<BundledPackage> = {}) => ({
  name,
  version: "1.0.0",
  license: "MIT",
  licenseText,
  ...more,
});

const packages = [
  packageOf("webpack", "text of webpack\r\n"),
  packageOf("one", "one text"),
  packageOf("other", "one text"),
  packageOf("@a/two", "one text", { license: "Apache-2.0", noticeText: "and a notice" }),
  packageOf("@fluentui/react-icons", null),
];

it("the notices hold whole texts, each once, whatever the order of the packages", () => {
  const notices = thirdPartyNotices(packages);
  expect(notices).toContain("one 1.0.0 (MIT)\nother 1.0.0 (MIT)\n");
  expect(notices).toContain("@a/two 1.0.0 (Apache-2.0)");
  expect(notices).toContain("one text\n\nand a notice\n");
  expect(notices).toContain("text of webpack\n");
  expect(notices).toContain("Copyright (c) Microsoft Corporation");
  expect(thirdPartyNotices(packages.toReversed())).toBe(notices);
});

it("there are none where a package brings no text", () => {
  expect(() => thirdPartyNotices([packageOf("bare", null)])).toThrow("no text");
});
