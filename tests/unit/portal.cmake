foreach(test portal portaltoken portalclient requestreader loopbackserver callbackrequest authorizeflow tokenstore)
    duplo_test(tst_${test} SOURCES portal/tst_${test}.cpp LINKS duplo_portal)
endforeach()
