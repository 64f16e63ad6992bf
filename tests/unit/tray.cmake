duplo_test(tst_tray_agentcommands SOURCES tray/tst_agentcommands.cpp LINKS duplo_agent)
duplo_test(tst_tray_agentend SOURCES tray/tst_agentend.cpp LINKS duplo_agent)
duplo_test(tst_tray_runningagent SOURCES tray/tst_runningagent.cpp LINKS duplo_agent)
