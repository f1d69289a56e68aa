// The clause about employees who mentor employees: article 351.8 of the Labour Code wants contents, term, form and pay in the contract or its supplement.

import type { Clause } from './model';

export const PAY_CLAUSE: Clause = {
  text: 'Содержание, сроки, форму работы по наставничеству, размеры и условия её оплаты для работников, которые выполняют функции наставников работников, определить дополнительными соглашениями к трудовым договорам в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.',
};
