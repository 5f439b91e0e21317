export * from "../../../workbook/areas";
