duplo_test(tst_tray_agentcommands SOURCES tray/tst_agentcommands.cpp LINKS duplo_agent)
