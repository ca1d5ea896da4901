-- zh: 词汇表：每个代码值的中英文解释
-- en: The vocabulary: every value of a dimension in both languages
-- dimension: 维度 | concept, measure, fund, basis, nature, …
-- value: 值 | the value
-- zh: 中文 | in Chinese
-- en: 英文 | in English
select dimension, value, zh, en from vocabulary
