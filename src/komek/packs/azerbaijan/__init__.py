"""Azerbaijan: targeted state social assistance (ÜDSY) and proactive pensions and allowances."""
