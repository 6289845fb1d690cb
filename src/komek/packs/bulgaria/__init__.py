"""Bulgaria: the Social Assistance Agency's monthly, restriction and heating aid, by ЗСП, ППЗСП, Наредба РД-07-5.

Only declarations. `people` names the facts, `family`, `income`, `work` and `grounds` state what the programmes share.
"""
