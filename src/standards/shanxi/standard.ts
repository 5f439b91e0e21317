import type { Standard } from "../../budget/standard";
import { about } from "./about";
import { charts } from "./charts";
import { appropriationByClass } from "./checks/appropriation-by-class";
import { appropriationBySource } from "./checks/appropriation-by-source";
import { basicExpenditureTotal } from "./checks/basic-expenditure-total";
import { carryoverTotal } from "./checks/carryover-total";
import { economicFunctional } from "./checks/economic-functional";
import { expenditureByClass } from "./checks/expenditure-by-class";
import { fundTies } from "./checks/fund-ties";
import { generalExpenditureByCode } from "./checks/general-expenditure-by-code";
import { missingTable } from "./checks/missing-table";
import { operatingExpensesBound } from "./checks/operating-expenses-bound";
import { performanceCoverage } from "./checks/performance-coverage";
import { performanceTies } from "./checks/performance-ties";
import { projectTotal } from "./checks/project-total";
import { revenueBySource } from "./checks/revenue-by-source";
import { revenueExpenditureByCode } from "./checks/revenue-expenditure-by-code";
import { stateCapitalTies } from "./checks/state-capital-ties";
import { threePublicBound } from "./checks/three-public-bound";
import { codes } from "./codes";
import { reasonDrafts } from "./drafts";
import { asLaidOut, overNational } from "../national/over-national";
import { presentIn } from "./money";
import { inputs } from "./inputs";
import { yearComparisons } from "./last-year";
import { sections } from "./narrative/sections";
import { wrongTerms } from "./narrative/terms";
import { appropriation } from "./tables/appropriation";
import { basicExpenditure } from "./tables/basic-expenditure";
import { carryoverProjects } from "./tables/carryover-projects";
import { expenditure } from "./tables/expenditure";
import { fundExpenditure } from "./tables/fund-expenditure";
import { fundRevenue } from "./tables/fund-revenue";
import { generalExpenditure } from "./tables/general-expenditure";
import { operatingExpenses } from "./tables/operating-expenses";
import { projects } from "./tables/projects";
import { revenue } from "./tables/revenue";
import { revenueExpenditure } from "./tables/revenue-expenditure";
import { stateCapital } from "./tables/state-capital";
import { threePublic } from "./tables/three-public";

const layouts = [
  revenueExpenditure,
  revenue,
  expenditure,
  appropriation,
  generalExpenditure,
  basicExpenditure,
  fundRevenue,
  fundExpenditure,
  stateCapital,
  threePublic,
  operatingExpenses,
  projects,
  carryoverProjects,
] as const satisfies { readonly length: typeof about.tableCount };

/** 山西省: the tables of a published department or unit budget. */
export const shanxi: Standard = overNational({
  id: about.id,
  title: `山西省部门（单位）预算公开（${about.tableCount} 张表）`,
  tables: asLaidOut(layouts),
  tableLabel: /^预算公开表\d{1,2}$/,
  policies: { emptyNotes: "required" },
  families: {
    present: presentIn,
    all: [
      revenueBySource,
      expenditureByClass,
      revenueExpenditureByCode,
      appropriationBySource,
      appropriationByClass,
      generalExpenditureByCode,
      basicExpenditureTotal,
      fundTies,
      stateCapitalTies,
      projectTotal,
    ],
  },
  checks: [
    carryoverTotal,
    threePublicBound,
    operatingExpensesBound,
    economicFunctional,
    missingTable,
    performanceTies,
    performanceCoverage,
  ],
  codes,
  sections,
  charts,
  wrongTerms,
  inputs,
  yearComparisons,
  reasonDrafts,
});
