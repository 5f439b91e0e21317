export const usage = `勾稽：核对、重算、说明部门预算公开表，也核对决算公开表

用法
  gouji check  FILE…  [--format text|json|ndjson|html|xlsx|docx] [--out PATH] [--last-year FILE]
                      [--document NAME|N] [--standard ID] [--other-tables]
                      [--overlay FILE] [--assigned FILE] [--profile FILE] [--ties FILE] [--all-ties]
                      [--summary FILE.json] [--expected FILE.txt] [--workers N] [--resume]
                      核对工作簿中的预算、决算公开表，有情况说明的一并核对；FILE 可以是文件夹，核对其中所有工作簿
  gouji check  FILE 情况说明.docx
                      用工作簿核对另一个文件里的情况说明（.docx 或 .txt）；有多个工作簿时，
                      情况说明与它的工作簿同名（甲局.xlsx 和 甲局.docx）
  gouji recalc FILE   [--mode mend|fill|follow|all|balance] [--since FILE] [--exact] [--to 万元] [--formulas] [--prose]
                      [--document NAME|N] [--standard ID] [--overlay FILE] [--assigned FILE] [--ties FILE] [--format text|json] [--out PATH]
                      列出怎样改才相符；用 --out 另存一份改好的副本，只改唯一确定的单元格
  gouji narrate FILE  [--inputs FILE.json] [--last-year FILE] [--last-prose FILE]
                      [--terms] [--document NAME|N] [--standard ID] [--overlay FILE] [--assigned FILE] [--format text|json|docx] [--out PATH]
                      由各表写出预算情况说明，缺少的数和原因标为【待填：…】
  gouji tables FILE…  [--document NAME|N] [--standard ID] [--other-tables]
                      [--overlay FILE] [--assigned FILE] [--format text|json|ndjson]
                      列出认出了哪些表、在哪里、怎样认出的
  gouji compare OLD NEW [--standard ID] [--overlay FILE] [--assigned FILE] [--format text|json|html|xlsx] [--out PATH]
                      比较同一部门的两个版本（或两个年度、预算与决算）：改动了哪些金额、项目和文字，合计是否跟着改，
                      解决和新出现了哪些问题；按表、科目和列的含义比较，换了行、列、工作表不算改动

选项
  --format FORMAT     text 供人阅读（默认）；json 一次输出全部结果；ndjson 每核对完一个文件输出一行；
                      html 可打印的网页，xlsx 工作簿（要有 --out）：多个文件时先汇总，再逐个部门列出问题；
                      docx 写出 Word 文档，要用 --out 给出文件名：check 写核对报告，narrate 写带图的情况说明；
                      一个文件的 html、xlsx、docx 是可打印、签字、附在报送材料后面的核对报告
  --out PATH          把结果写到文件，不在屏幕上显示；不能是要读取的文件。recalc 写的是改好的工作簿副本
  --document NAME|N   工作簿里有几套预算、决算时只取一套：部门（单位）名称，或从 1 起的编号；narrate 必须指明，
                      其他命令不写就是全部
  --standard ID       按哪一种格式读表：shanxi、shanghai、jiangsu、jiangsu-2018、national（各地通用）、
                      national-final（决算）；不写就由表的标题和表头认
  --overlay FILE      教过的表头（在窗格“各表”里教，导出的 .json）：同样的列名在这里也认得
  --assigned FILE     指定工作簿里哪个区域是哪种表、各列是什么金额（同上导出的 .json）；使原来相符的
                      勾稽不再相符的，不采用，并说明是哪一处
  --profile FILE      本地的核对规则（.json）：关掉或改变某些核对项目的严重程度、空表说明的写法等；
                      每份结果都写明按哪个规则文件核对
  --ties FILE         自定的勾稽（在窗格“更多”里指定，导出的 .json）：和其他勾稽一起核对；认不出是哪一格的，
                      列为没有核对
  --summary FILE.json 多个文件的汇总另写成 json：没有报送的、部门与所属单位不一致的、问题的种类、
                      不符最多的核对、多个文件相同的问题、两个年度对比；text、html、xlsx 里也有这些
  --expected FILE.txt 应当报送的部门（单位）名称，每行一个：列出没有报送的
  --all-ties          在核对报告和 json 里逐处列出全部勾稽和金额（多个文件的汇总里不列）
  --other-tables      预算表以外有“合计”“小计”的表也加一遍，不等的作为疑点列在“其他表”下
  --mode MODE         mend 改正有误的（默认）；fill 填写空白的合计、小计和比率；follow 明细改动后，由它算出的
                      合计、其他表中的同一金额跟着改；all 把不等于明细之和的合计都按明细重算（尾差保留）；
                      balance 舍位平衡：调整最少的末位，使各处勾稽不留尾差
  --exact             合计恰好等于各项之和：在四舍五入尾差以内的也改（只与 --mode all 一起用）
  --to 万元           把以元为单位的表换算成平衡的万元表（只与 --mode balance 一起用）
  --since FILE        改动前的工作簿：与它比较，看出改了哪些明细（只与 --mode follow 一起用）
  --prose             工作簿里情况说明的金额也跟着表改：只改写着所改金额的句子，改后仍有不符的句子不改
  --formulas          把相符的合计、小计和比率写成公式，明细变动时自动更新
  --inputs FILE.json  表中没有的数和原因（上年数、政府采购、绩效、资产等）
  --last-year FILE    上年的预算工作簿：核对、补齐与上年的比较，并草拟变动原因
  --last-prose FILE   上年的情况说明（.docx 或 .txt）：从中草拟资产、截止日期和每年相同的说明，日期顺延一年；
                      上年的工作簿里有情况说明的，不用再给
  --terms             在情况说明后附上文中用到的名词解释
  --workers N         同时用几个线程核对，默认与处理器核数相同；结果与线程数无关
  --resume            上次没有运行完的，用同样的命令加 --resume 接着做；未改动的文件不再核对。
                      没做完的记录在 PATH.unfinished，做完后自动删除
  --help, -h          显示本说明
  --version, -v       显示版本

FILE 是 .xlsx、.xlsm、.xls 或 .et 工作簿，只读取，不改动（副本限 .xlsx、.xlsm）。
文件夹连同下级文件夹按路径排序，不含隐藏文件、Office 的临时文件（~$…）和本程序写出的汇总工作簿。

退出状态
  0 未发现错误　1 有错误　2 无法核对（文件读不出、没有预算公开表、用法有误）
  compare：0 没有不同　1 有不同　2 无法比较
  多个文件各自核对，取其中最大的。
`;
