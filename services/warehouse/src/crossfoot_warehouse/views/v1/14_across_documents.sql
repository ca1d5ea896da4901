-- zh: 不同公开之间的核对：结转衔接、预算数、比上年增减、部门数与所属单位之和
-- en: What disclosures of one organisation, or a department's and its units', prove about each other, in 元
-- relation: 规则 | the rule
-- entity_id: 单位 | the organisation
-- entity: 单位名称 | its name
-- region: 地区 | its region
-- later_id: 作出陈述的公开事项 | the disclosure that says something about the other
-- later_year: 其年度 | its year
-- later_stage: 其阶段 | its stage
-- earlier_id: 被陈述的公开事项 | the other one; of several units the first that is listed
-- earlier_year: 其年度 | its year
-- earlier_stage: 其阶段 | its stage
-- outcome: 结果 | pass, pass_within_rounding, fail or not_checkable
-- reason: 不可核对的原因 | why it is not checkable
-- stated: 公布的数（元） | the displayed value
-- computed: 另一份公开所示（元） | what the other one says it is
-- difference: 差额（元） | stated less computed
-- message_zh: 说明 | in Chinese, of failed ones
-- message_en: 英文说明 | in English
-- operands: 涉及的全部数字 | every figure that takes part, with document and place
select c.relation, c.entity_id, e.name as entity, e.region, c.later_id, l.fiscal_year as later_year,
       l.stage as later_stage, c.earlier_id, o.fiscal_year as earlier_year, o.stage as earlier_stage,
       one ->> 'outcome' as outcome, one ->> 'reason' as reason, (one ->> 'stated')::numeric as stated,
       (one ->> 'computed')::numeric as computed, (one ->> 'difference')::numeric as difference,
       one ->> 'message_zh' as message_zh, one ->> 'message_en' as message_en, one -> 'operands' as operands
from comparisons c
cross join lateral jsonb_array_elements(c.checks) one
join disclosures l on l.disclosure_id = c.later_id
join disclosures o on o.disclosure_id = c.earlier_id
left join entities e on e.entity_id = c.entity_id
