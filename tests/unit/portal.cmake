foreach(test portal portaltoken portalclient portalclienterrors portalreplies tokenstore requestreader
             loopbackserver loopbacklimits callbackrequest callbackignored authorizeflow authorizestray)
    duplo_test(tst_${test} SOURCES portal/tst_${test}.cpp LINKS duplo_portal)
endforeach()
