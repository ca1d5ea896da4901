-- zh: 人对发现的意见；每条保留，最新一条有效
-- en: What people said of findings: every review stays, the latest of a finding counts
-- review_id: 意见 | the review
-- document_id: 文档 | the document
-- fingerprint: 发现的指纹 | the finding's fingerprint
-- verdict: confirmed 属实，known 已知，disputed 有异议，withdrawn 撤回 | confirmed, known, disputed or withdrawn
-- word: 说明 | in their own words
-- reviewer_id: 审阅人标识 | who, for good
-- reviewer: 审阅人 | who, by name
-- reviewed_at: 时间 | when
-- latest: 是否该发现的最新意见 | whether it is the latest of its finding
select r.review_id, r.document_id, r.fingerprint, r.verdict, r.word, r.reviewer_id, r.reviewer, r.reviewed_at,
       not exists (select from reviews newer where newer.document_id = r.document_id
                   and newer.fingerprint = r.fingerprint
                   and (newer.reviewed_at, newer.review_id) > (r.reviewed_at, r.review_id)) as latest
from reviews r
