-- zh: 当前有效的数字，同一含义只有一行，附中文解释；以元为单位并保留公布时的原样
-- en: The figures that count, one row for each meaning, in words, in 元 and as published
-- fact_id: 数字 | the figure that stands for its meaning
-- disclosure_id: 公开事项 | what was published
-- entity_id: 单位 | the organisation
-- entity: 单位名称 | its name
-- region: 地区 | its region
-- fiscal_year: 公开事项的年度 | the year of the disclosure
-- stage: 预算或决算 | budget or final accounts
-- scope: 部门或单位 | department or unit
-- concept: 项目（见词汇表） | what it is, see the vocabulary
-- concept_zh: 项目名称 | in Chinese
-- concept_en: 项目英文 | in English
-- period: 数字所属年度 | the year that the figure is of; not always the disclosure's
-- measure: 预算数、决算数等 | which of the figures of a year
-- measure_zh: 口径名称 | in Chinese
-- flow: income 收入，expenditure 支出 | which way
-- fund: 资金来源 | one fund or source; null: not split by it
-- fund_zh: 资金来源名称 | in Chinese
-- basis: all 全部，fiscal_appropriation 财政拨款 | total over which funds; null: a single one, or not split
-- basis_zh: 口径范围 | in Chinese
-- function: 功能分类代码 | functional code (208, 20801, 2080109)
-- function_level: 类、款、项 | its level; never add figures of two levels
-- economic: 经济分类代码 | economic code (301, 30101)
-- nature: 基本、项目等 | basic, project and so on
-- nature_zh: 支出性质名称 | in Chinese
-- subject: 所述单位或项目 | an organisation or project that the document names
-- yuan: 金额（元） | in 元, exactly
-- value: 公布的数 | as published
-- decimals: 公布的小数位数 | decimals displayed
-- unit: 公布的单位 | unit as published
-- label: 行名 | label of its row
-- path: 列名 | headings of its column
-- proven: 是否有通过的校验覆盖 | whether a check that holds covers the figure
-- verification: 所在表的验证程度 | how well its table was proven
-- doubtful: 读数存疑的原因 | why the reading is not certain; null: it is
-- stated: 同一含义出现几次 | how many cells state it
-- lowest: 其中最小（元） | the least of them, in 元
-- highest: 其中最大（元） | the greatest of them; unequal to the least only by rounding, or by a finding
-- table_id: 表 | the table
-- table_title: 表名 | its title
-- table_kind: 表类 | its kind
-- document_id: 文档 | the document
-- source: 文件名 | the name under which it came in
select f.fact_id, s.disclosure_id, s.entity_id, e.name as entity, e.region, s.fiscal_year, s.stage, s.scope,
       f.concept, concept.zh as concept_zh, concept.en as concept_en, f.period,
       f.measure, measure.zh as measure_zh, f.flow, f.fund, fund.zh as fund_zh, f.basis, basis.zh as basis_zh,
       f.function, case length(f.function) when 3 then '类' when 5 then '款' when 7 then '项' end
           as function_level,
       f.economic, f.nature, nature.zh as nature_zh, f.subject, f.base_value as yuan, f.value, f.decimals, f.unit,
       f.label, f.path, f.covered as proven, f.verification, f.doubtful, f.stated, f.lowest,
       f.highest, f.table_id, f.title as table_title, f.kind as table_kind, f.document_id, d.source
from disclosures s
cross join lateral (
    select f.*, coalesce(f.proven, false) or exists (select from tied_cells t
               where (t.document_id, t.parser_version, t.sequence, t.row_index, t.column_index)
                   = (f.document_id, f.parser_version, v.sequence, f.row_index, f.column_index)) as covered, v.title, v.kind, v.verification,
           count(*) over same as stated, min(base_value) over same as lowest, max(base_value) over same as highest,
           row_number() over (partition by concept, period, measure, flow, fund, basis, function,
               economic, nature, subject, case when concept = 'procurement_item' then fact_id end
               order by (doubtful is null) desc, v.received_at desc nulls last, coalesce(proven, false) desc,
               scale(base_value) desc, v.sequence, f.row_index, f.column_index, f.fact_id) as rank
    from facts f join v1.table_versions v using (table_id)
    where v.disclosure_id = s.disclosure_id and v.status = 'current' and v.verdict = 'accepted'
    window same as (partition by concept, period, measure, flow, fund, basis, function, economic,
        nature, subject, case when concept = 'procurement_item' then fact_id end)
) f
join documents d on (d.document_id, d.parser_version) = (f.document_id, f.parser_version)
left join entities e on e.entity_id = s.entity_id
left join vocabulary concept on (concept.dimension, concept.value) = ('concept', f.concept)
left join vocabulary measure on (measure.dimension, measure.value) = ('measure', f.measure)
left join vocabulary fund on (fund.dimension, fund.value) = ('fund', f.fund)
left join vocabulary basis on (basis.dimension, basis.value) = ('basis', f.basis)
left join vocabulary nature on (nature.dimension, nature.value) = ('nature', f.nature)
where f.rank = 1
